#include "sim/results_writer.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>
#include <stdexcept>

#include "sim/results_schema.hpp"

namespace sim {

namespace {

/// Shuffled (equal bytes of neighbouring numbers together), deflated, and with a checksum that finds flipped bits.
H5::DSetCreatPropList number_properties(const Shape& shape) {
    const Shape chunk = chunk_of(shape);
    const H5::DSetCreatPropList properties = hdf5::data_set_properties();
    properties.setChunk(static_cast<int>(chunk.size()), chunk.data());
    properties.setShuffle();
    properties.setDeflate(1); // higher levels cost more time than they save room
    properties.setFletcher32();
    return properties;
}

void write_names(const H5::H5Object& object, const Text& long_name, const std::string& units) {
    hdf5::write_attribute(object, "long_name", long_name.en);
    hdf5::write_attribute(object, "long_name_nl", long_name.nl);
    hdf5::write_attribute(object, "units", units);
}

} // namespace

hsize_t product(const Shape& shape) { return std::accumulate(shape.begin(), shape.end(), hsize_t{1}, std::multiplies{}); }

Shape chunk_of(const Shape& shape) {
    const hsize_t least = 8192 / sizeof(double), most = (512 << 10) / sizeof(double);
    Shape chunk = shape;
    chunk[0] = 1;
    while (product(chunk) > most) {
        hsize_t& longest = *std::ranges::max_element(chunk);
        longest = (longest + 1) / 2;
    }
    chunk[0] = std::clamp<hsize_t>(least / product(chunk), 1, shape[0]);
    return chunk;
}

void ResultsWriter::write(const Fill& fill) {
    hdf5::write_attribute(file_, "Conventions", "CF-1.8");
    hdf5::write_attribute(file_, "schema", std::string(results_schema));
    hdf5::write_attribute(file_, "title", results_.title.en);
    hdf5::write_attribute(file_, "title_nl", results_.title.nl);
    write_runs();
    write_design();
    for (const Dimension& dimension : results_.dimensions) write_dimension(dimension);
    for (std::size_t outcome = 0; outcome < results_.outcomes.size(); ++outcome) write_outcome(outcome, fill);
    const H5::Group provenance = hdf5::create_group(file_, "provenance");
    for (const auto& [name, value] : results_.provenance) {
        if (name.find('/') != std::string::npos) throw std::logic_error("provenance '" + name + "' has a '/' in its name");
        hdf5::write_text(provenance, name, value);
    }
}

void ResultsWriter::write_runs() {
    std::vector<std::int32_t> numbers(results_.runs.size());
    std::iota(numbers.begin(), numbers.end(), 0);
    write_dimension({"run", {"run", "doorrekening"}, "1", std::move(numbers)});
    const auto text = [&](const char* name, const Text& long_name, std::string RunRecord::*column) {
        write_column<std::string>(name, long_name, "", [column](const RunRecord& run) { return run.*column; });
    };
    text("scenario", {"scenario", "scenario"}, &RunRecord::scenario);
    write_column<std::int32_t>("replicate", {"replicate", "herhaling"}, "1",
                               [](const RunRecord& run) { return static_cast<std::int32_t>(run.replicate); });
    text("seed", {"seed of the dice", "startwaarde van de dobbelstenen"}, &RunRecord::seed);
    text("status", {"how the run ended", "hoe de doorrekening eindigde"}, &RunRecord::status);
    text("message", {"what went wrong", "wat er misging"}, &RunRecord::message);
    if (std::ranges::any_of(results_.runs, [](const RunRecord& run) { return !std::isnan(run.seconds); }))
        write_column<double>("seconds", {"wall time", "doorlooptijd"}, "s", [](const RunRecord& run) { return run.seconds; });
    write_column<std::int32_t>("point", {"point of the design", "punt van het ontwerp"}, "1",
                               [](const RunRecord& run) { return run.point; });
    if (std::ranges::any_of(results_.runs, [](const RunRecord& run) { return !run.id.empty(); }))
        text("id", {"checksum of all that the run follows from", "controlesom van alles waar de doorrekening uit volgt"},
             &RunRecord::id);
}

void ResultsWriter::write_design() {
    for (std::size_t i = 0; i < results_.design.size(); ++i) {
        const DesignParameter& about = results_.design[i];
        const H5::DataSet data = write_column<double>(about.column(), about.long_name, about.units,
                                                      [i](const RunRecord& run) { return run.design.at(i); });
        hdf5::write_attribute(data, "parameter", about.parameter);
    }
}

template <class Value>
H5::DataSet ResultsWriter::write_column(const std::string& name, const Text& long_name, const std::string& units,
                                        const std::function<Value(const RunRecord&)>& value) {
    std::vector<Value> values;
    for (const RunRecord& run : results_.runs) values.push_back(value(run));
    const H5::DataSet data = write_values(name, values);
    write_names(data, long_name, units);
    hdf5::attach_scale(data, scales_.at("run"), 0);
    return data;
}

H5::DataSet ResultsWriter::create(const std::string& name, const H5::PredType& type, const Shape& shape,
                                  const H5::DSetCreatPropList& properties) const {
    return file_.createDataSet(name, type, H5::DataSpace(static_cast<int>(shape.size()), shape.data()), properties);
}

H5::DataSet ResultsWriter::write_values(const std::string& name, const std::vector<std::string>& texts) const {
    return hdf5::write_texts(file_, name, texts);
}

H5::DataSet ResultsWriter::write_values(const std::string& name, const std::vector<std::int32_t>& numbers) const {
    const H5::DataSet data = create(name, H5::PredType::STD_I32LE, {numbers.size()}, number_properties({numbers.size()}));
    data.write(numbers.data(), H5::PredType::NATIVE_INT32);
    return data;
}

H5::DataSet ResultsWriter::write_values(const std::string& name, const std::vector<double>& numbers) const {
    const H5::DataSet data = create(name, H5::PredType::IEEE_F64LE, {numbers.size()}, number_properties({numbers.size()}));
    data.write(numbers.data(), H5::PredType::NATIVE_DOUBLE);
    return data;
}

void ResultsWriter::write_dimension(const Dimension& dimension) {
    if (dimension.size() == 0) throw std::logic_error("dimension " + dimension.name + " of a result file is empty");
    const H5::DataSet data =
        std::visit([&](const auto& all) { return write_values(dimension.name, all); }, dimension.coordinates);
    hdf5::become_scale(data, dimension.name, static_cast<int>(scales_.size()));
    write_names(data, dimension.long_name, dimension.units);
    if (dimension.units.find(" since ") != std::string::npos) {
        hdf5::write_attribute(data, "calendar", "proleptic_gregorian");
        hdf5::write_attribute(data, "standard_name", "time");
    }
    scales_.emplace(dimension.name, data);
}

Shape ResultsWriter::shape_of(const Outcome& outcome) const {
    Shape shape = {results_.runs.size()};
    for (const std::string& axis : outcome.axes) {
        const auto dimension = std::ranges::find(results_.dimensions, axis, &Dimension::name);
        if (dimension == results_.dimensions.end()) throw std::logic_error("outcome " + outcome.name + ": no dimension " + axis);
        shape.push_back(dimension->size());
    }
    return shape;
}

void ResultsWriter::write_outcome(std::size_t number, const Fill& fill) {
    const Outcome& outcome = results_.outcomes[number];
    const Shape shape = shape_of(outcome);
    const double missing = std::numeric_limits<double>::quiet_NaN();
    const H5::DSetCreatPropList properties = number_properties(shape);
    properties.setFillValue(H5::PredType::NATIVE_DOUBLE, &missing);
    const H5::DataSet data = create(outcome.name, H5::PredType::IEEE_F64LE, shape, properties);

    write_names(data, outcome.long_name, outcome.units);
    hdf5::write_attribute(data, "definition", outcome.definition.en);
    hdf5::write_attribute(data, "definition_nl", outcome.definition.nl);
    hdf5::write_attribute(data, "cell_methods", outcome.cell_methods);
    hdf5::write_attribute(data, "coordinates", "scenario replicate");
    const hsize_t one = 1;
    data.createAttribute("_FillValue", H5::PredType::IEEE_F64LE, H5::DataSpace(1, &one))
        .write(H5::PredType::NATIVE_DOUBLE, &missing);
    hdf5::attach_scale(data, scales_.at("run"), 0);
    for (unsigned axis = 1; axis < shape.size(); ++axis) hdf5::attach_scale(data, scales_.at(outcome.axes[axis - 1]), axis);

    fill(number, data, shape);
    disk_.check(); // a full disk ends it here, not after the last outcome
}

void write_sealed(const std::string& path, const Results& results, const ResultsWriter::Fill& fill) {
    hdf5::be_silent();
    UnfinishedFile disk(path);
    try {
        H5::H5File file = hdf5::create(disk);
        ResultsWriter(file, disk, results).write(fill);
        file.close();
    } catch (const H5::Exception& error) {
        disk.check(); // the true reason, if there is one
        throw std::runtime_error("cannot write " + path + ": HDF5: " + error.getFuncName() + ": " + error.getDetailMsg());
    }
    disk.seal(); // behind the end of the HDF5 data, where other readers do not look
    disk.keep();
}

void write_chunks_of_runs(const H5::DataSet& data, const Shape& shape,
                          const std::function<bool(hsize_t first, std::vector<double>& values)>& runs) {
    const hsize_t together = chunk_of(shape)[0];
    std::vector<double> block;
    for (hsize_t first = 0; first < shape[0]; first += together) {
        Shape start(shape.size(), 0), count = shape;
        start[0] = first;
        count[0] = std::min(together, shape[0] - first);
        block.assign(product(count), std::numeric_limits<double>::quiet_NaN());
        if (!runs(first, block)) continue;
        const H5::DataSpace in_memory(static_cast<int>(count.size()), count.data());
        const H5::DataSpace in_file = data.getSpace();
        in_file.selectHyperslab(H5S_SELECT_SET, count.data(), start.data());
        data.write(block.data(), H5::PredType::NATIVE_DOUBLE, in_memory, in_file);
    }
}

} // namespace sim
