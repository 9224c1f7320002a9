#include <algorithm>
#include <map>
#include <stdexcept>

#include "sim/phrase.hpp"
#include "sim/results_open.hpp"
#include "sim/results_writer.hpp"

namespace sim {

namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

const Dimension& dimension_of(const Results& results, const std::string& name) {
    return *std::ranges::find(results.dimensions, name, &Dimension::name);
}

/// Where each entry of one axis stands on another of the same name.
template <class Entry>
std::vector<std::size_t> places(const std::vector<Entry>& from, const std::vector<Entry>& to) {
    std::map<Entry, std::size_t> known;
    for (std::size_t i = 0; i < to.size(); ++i) known.emplace(to[i], i);
    std::vector<std::size_t> all;
    for (const Entry& entry : from) {
        const auto found = known.find(entry);
        all.push_back(found == known.end() ? nowhere : found->second);
    }
    return all;
}

std::vector<std::size_t> places(const Dimension& from, const Dimension& to) {
    return std::visit(
        [&](const auto& entries) { return places(entries, std::get<std::decay_t<decltype(entries)>>(to.coordinates)); },
        from.coordinates);
}

/// Copies the values of one run from a file with the axes of `from` to a block with the axes of `to`, entry by entry.
void move_values(const std::vector<double>& values, const Outcome& outcome, const Results& from, const Results& to,
                 double* block) {
    std::vector<std::vector<std::size_t>> maps;
    std::vector<std::size_t> sizes;
    for (const std::string& axis : outcome.axes) {
        maps.push_back(places(dimension_of(from, axis), dimension_of(to, axis)));
        sizes.push_back(dimension_of(to, axis).size());
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        std::size_t rest = i, stride = 1, target = 0;
        for (std::size_t axis = maps.size(); axis-- > 0;) {
            const std::size_t place = maps[axis][rest % maps[axis].size()];
            rest /= maps[axis].size();
            if (place == nowhere || target == nowhere) target = nowhere;
            else target += stride * place;
            stride *= sizes[axis];
        }
        if (target != nowhere) block[target] = values[i];
    }
}

bool has_same_axes(const Outcome& outcome, const Results& one, const Results& other) {
    return std::ranges::all_of(outcome.axes, [&](const std::string& axis) {
        return dimension_of(one, axis).coordinates == dimension_of(other, axis).coordinates;
    });
}

/// Number of an outcome in a file, or nowhere. Throws InputError where it has other axes there.
std::size_t number_in(const ResultsFile& file, const Outcome& outcome) {
    const auto& outcomes = file.about().outcomes;
    const auto found = std::ranges::find(outcomes, outcome.name, &Outcome::name);
    if (found == outcomes.end()) return nowhere;
    if (found->axes == outcome.axes) return static_cast<std::size_t>(found - outcomes.begin());
    throw InputError({file.path()}, phrase("outcome {} has other axes here than in the other files",
                                           "uitkomst {} heeft hier andere assen dan in de andere bestanden", outcome.name));
}

Shape chunk_in(const H5::DataSet& data, std::size_t axes) {
    Shape chunk(axes, 0);
    data.getCreatePlist().getChunk(static_cast<int>(axes), chunk.data());
    return chunk;
}

/// Copies the series of one run as it lies in its file, packed: no need to unpack it and pack it again.
class PackedCopy {
public:
    PackedCopy(const H5::DataSet& to, const Shape& shape) : to_(to), shape_(shape), chunk_(chunk_of(shape)) {}

    bool can_take(const H5::DataSet& from) const { return chunk_[0] == 1 && chunk_in(from, chunk_.size()) == chunk_; }

    void copy(const H5::DataSet& from, hsize_t run, hsize_t to_run) {
        Shape source(shape_.size(), 0);
        source[0] = run;
        for (;;) {
            Shape target = source;
            target[0] = to_run;
            copy_chunk(from, source, target);
            std::size_t axis = shape_.size() - 1; // the next chunk of the run, the last axis first
            for (; axis > 0; --axis) {
                source[axis] += chunk_[axis];
                if (source[axis] < shape_[axis]) break;
                source[axis] = 0;
            }
            if (axis == 0) return;
        }
    }

private:
    void copy_chunk(const H5::DataSet& from, const Shape& source, const Shape& target) {
        hsize_t size = 0;
        std::uint32_t skipped_filters = 0;
        hdf5::must(H5Dget_chunk_storage_size(from.getId(), source.data(), &size), "H5Dget_chunk_storage_size");
        if (size == 0) return; // never written: missing
        bytes_.resize(size);
        hdf5::must(H5Dread_chunk(from.getId(), H5P_DEFAULT, source.data(), &skipped_filters, bytes_.data()), "H5Dread_chunk");
        hdf5::must(H5Dwrite_chunk(to_.getId(), H5P_DEFAULT, skipped_filters, target.data(), size, bytes_.data()),
                   "H5Dwrite_chunk");
    }

    const H5::DataSet& to_;
    const Shape& shape_;
    Shape chunk_;
    std::vector<char> bytes_;
};

} // namespace

void join_results(const std::string& path, const Results& about, const std::function<RunSource(std::size_t)>& source) {
    write_sealed(path, about, [&](std::size_t number, const H5::DataSet& data, const Shape& shape) {
        const Outcome& outcome = about.outcomes[number];
        PackedCopy packed(data, shape);
        const hsize_t values_per_run = product(shape) / shape[0];
        write_chunks_of_runs(data, shape, [&](hsize_t first, std::vector<double>& block) {
            bool in_block = false;
            for (hsize_t i = 0; i * values_per_run < block.size(); ++i) {
                const auto [file, run] = source(first + i);
                const std::size_t there = file ? number_in(*file, outcome) : nowhere;
                if (there == nowhere) continue; // missing
                const bool same = has_same_axes(outcome, about, file->about());
                if (same && packed.can_take(file->open().values[there])) {
                    packed.copy(file->open().values[there], run, first + i);
                    continue;
                }
                in_block = true;
                double* const target = block.data() + i * values_per_run;
                const std::vector<double> values = file->values(there, run);
                if (same) std::ranges::copy(values, target);
                else move_values(values, outcome, file->about(), about, target);
            }
            return in_block;
        });
    });
}

} // namespace sim
