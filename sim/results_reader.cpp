#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <limits>
#include <numeric>
#include <stdexcept>

#include "sim/phrase.hpp"
#include "sim/results_open.hpp"
#include "sim/results_schema.hpp"

namespace sim {

namespace {

/// Reads all but the values.
class Reader {
public:
    explicit Reader(ResultsFile::Open& open) : file_(open.file), results_(open.about), values_(open.values) {}

    void read() {
        results_.title = {hdf5::read_attribute(file_, "title"), hdf5::read_attribute(file_, "title_nl")};
        read_runs();
        for (const std::string& name : hdf5::names_in(file_)) {
            if (name == "run" || name == "provenance") continue;
            if (name.starts_with(design_prefix)) read_design(name);
            if (is_run_column(name)) continue;
            const H5::DataSet data = file_.openDataSet(name);
            if (hdf5::is_scale(data)) read_dimension(name, data);
            else read_outcome(name, data);
        }
        const H5::Group provenance = file_.openGroup("provenance");
        for (const std::string& name : hdf5::names_in(provenance))
            results_.provenance.emplace_back(name, hdf5::read_texts(provenance.openDataSet(name)).at(0));
    }

private:
    void read_runs() {
        results_.runs.resize(hdf5::shape_of(file_.openDataSet("run")).at(0));
        read_texts("scenario", &RunRecord::scenario);
        read_numbers<std::int32_t>("replicate", H5::PredType::NATIVE_INT32, &RunRecord::replicate);
        read_texts("seed", &RunRecord::seed);
        read_texts("status", &RunRecord::status);
        read_texts("message", &RunRecord::message);
        for (RunRecord& run : results_.runs) run.seconds = std::numeric_limits<double>::quiet_NaN();
        if (file_.nameExists("seconds")) read_numbers<double>("seconds", H5::PredType::NATIVE_DOUBLE, &RunRecord::seconds);
        if (file_.nameExists("point")) read_numbers<std::int32_t>("point", H5::PredType::NATIVE_INT32, &RunRecord::point);
        if (file_.nameExists("id")) read_texts("id", &RunRecord::id);
    }

    void read_design(const std::string& name) {
        const H5::DataSet data = file_.openDataSet(name);
        results_.design.push_back(
            {hdf5::read_attribute(data, "parameter"), hdf5::read_attribute(data, "units"), long_name_of(data)});
        const std::vector<double> values = numbers_in<double>(data, H5::PredType::NATIVE_DOUBLE);
        for (std::size_t i = 0; i < results_.runs.size(); ++i) results_.runs[i].design.push_back(values.at(i));
    }

    void read_texts(const std::string& name, std::string RunRecord::*column) {
        const std::vector<std::string> texts = hdf5::read_texts(file_.openDataSet(name));
        for (std::size_t i = 0; i < results_.runs.size(); ++i) results_.runs[i].*column = texts.at(i);
    }

    template <class Number, class Stored>
    void read_numbers(const std::string& name, const H5::PredType& type, Stored RunRecord::*column) {
        const std::vector<Number> numbers = numbers_in<Number>(file_.openDataSet(name), type);
        for (std::size_t i = 0; i < results_.runs.size(); ++i) results_.runs[i].*column = static_cast<Stored>(numbers.at(i));
    }

    template <class Number>
    static std::vector<Number> numbers_in(const H5::DataSet& data, const H5::PredType& type) {
        std::vector<Number> numbers(hdf5::shape_of(data).at(0));
        data.read(numbers.data(), type);
        return numbers;
    }

    static Text long_name_of(const H5::DataSet& data) {
        return {hdf5::read_attribute(data, "long_name"), hdf5::read_attribute(data, "long_name_nl")};
    }

    void read_dimension(const std::string& name, const H5::DataSet& data) {
        Dimension& dimension = results_.dimensions.emplace_back();
        dimension.name = name;
        dimension.long_name = long_name_of(data);
        dimension.units = hdf5::read_attribute(data, "units");
        if (data.getTypeClass() == H5T_STRING) dimension.coordinates = hdf5::read_texts(data);
        else dimension.coordinates = numbers_in<std::int32_t>(data, H5::PredType::NATIVE_INT32);
    }

    void read_outcome(const std::string& name, const H5::DataSet& data) {
        Outcome& outcome = results_.outcomes.emplace_back();
        outcome.name = name;
        outcome.units = hdf5::read_attribute(data, "units");
        outcome.long_name = long_name_of(data);
        outcome.definition = {hdf5::read_attribute(data, "definition"), hdf5::read_attribute(data, "definition_nl")};
        outcome.cell_methods = hdf5::read_attribute(data, "cell_methods");

        const std::vector<hsize_t> shape = hdf5::shape_of(data);
        if (shape.at(0) != results_.runs.size()) throw H5::DataSetIException(name, "has not one series per run");
        for (unsigned axis = 1; axis < shape.size(); ++axis) outcome.axes.push_back(hdf5::scale_of(data, axis));
        values_.push_back(data);
    }

    const H5::H5File& file_;
    Results& results_;
    std::vector<H5::DataSet>& values_;
};

std::vector<std::string> result_files_beside(const std::string& path) {
    const auto folder = std::filesystem::path(path).parent_path();
    std::vector<std::string> files;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(folder.empty() ? "." : folder, none)) {
        if (entry.path().extension() == ".nc") files.push_back((folder / entry.path().filename()).string());
    }
    std::ranges::sort(files);
    return files;
}

void expect_hdf5(const std::string& path) {
    if (!std::ifstream(path)) {
        const int error = errno;
        const std::string reason = std::strerror(error);
        const std::string near = error == ENOENT ? nearest(path, result_files_beside(path)) : "";
        const Text hint = near.empty() ? Text{} : did_you_mean(path, {near});
        throw InputError({path}, phrase("cannot be opened: {}{}", "kan niet worden geopend: {}{}", reason, hint));
    }
    if (std::filesystem::is_directory(path) || !H5::H5File::isHdf5(path))
        throw InputError({path}, {"is not a result file (no HDF5)", "is geen resultatenbestand (geen HDF5)"});
}

void expect_ours(const std::string& path, const H5::H5File& file) {
    if (hdf5::read_attribute(file, "schema") == results_schema) return;
    const std::string wanted = "'" + std::string(results_schema) + "'";
    throw InputError({path}, {"is HDF5, but not a result file (its attribute 'schema' is not " + wanted + ")",
                              "is HDF5, maar geen resultatenbestand (zijn attribuut 'schema' is niet " + wanted + ")"});
}

/// What `part` gives; what the library finds is told as the user's file being damaged.
auto or_damaged(const std::string& path, const auto& part) try { return part(); } catch (const H5::Exception& error) {
    throw damaged(path, error.getFuncName() + ": " + error.getDetailMsg());
} catch (const std::out_of_range&) {
    throw damaged(path, "a column is too short");
}

} // namespace

InputError damaged(const std::string& path, const std::string& reason) {
    return {{path}, {"is damaged (" + reason + "); make it again", "is beschadigd (" + reason + "); maak het opnieuw"}};
}

ResultsFile::ResultsFile(const std::string& path, Trust trust) : open_(std::make_unique<Open>()) {
    open_->path = path;
    or_damaged(path, [&] {
        hdf5::be_silent();
        expect_hdf5(path);
        const Seal seal = trust == Trust::blind ? Seal::whole : seal_of(path);
        if (seal == Seal::broken)
            throw damaged(path, "its bytes have changed since it was written"); // the library might crash on it
        if (seal == Seal::none && trust == Trust::sealed) throw damaged(path, "its end is missing");
        open_->file.openFile(path, H5F_ACC_RDONLY);
        expect_ours(path, open_->file);
        Reader(*open_).read();
    });
}

ResultsFile::~ResultsFile() = default;

const std::string& ResultsFile::path() const { return open_->path; }

const Results& ResultsFile::about() const { return open_->about; }

std::vector<double> ResultsFile::values(std::size_t outcome, std::size_t run) const {
    return or_damaged(open_->path, [&] {
        const H5::DataSet& data = open_->values.at(outcome);
        std::vector<hsize_t> count = hdf5::shape_of(data), start(count.size(), 0);
        count.at(0) = 1;
        start[0] = run;
        const hsize_t size = std::accumulate(count.begin(), count.end(), hsize_t{1}, std::multiplies{});
        const H5::DataSpace in_memory(1, &size), in_file = data.getSpace();
        in_file.selectHyperslab(H5S_SELECT_SET, count.data(), start.data());
        std::vector<double> values(size);
        data.read(values.data(), H5::PredType::NATIVE_DOUBLE, in_memory, in_file);
        return values;
    });
}

Results read_results(const std::string& path) { return read_results(ResultsFile(path)); }

Results read_results(const ResultsFile& file, std::optional<std::size_t> only_run) {
    Results results = file.about();
    const std::size_t first = only_run.value_or(0), last = only_run ? *only_run + 1 : results.runs.size();
    for (std::size_t outcome = 0; outcome < results.outcomes.size(); ++outcome) {
        for (std::size_t run = first; run < last; ++run)
            results.runs.at(run).outcomes.push_back({results.outcomes[outcome].name, file.values(outcome, run)});
    }
    return results;
}

} // namespace sim
