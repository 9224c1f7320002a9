#include "analysis/batch/design.hpp"

#include <algorithm>
#include <cmath>

#include "sim/csv.hpp"
#include "sim/phrase.hpp"
#include "sim/scenario_numbers.hpp"

namespace batch {
namespace {

/// A parameter that a number can be given to, or null and a problem.
const sim::Parameter* variable(const std::string& name, const sim::Where& where, const sim::Parameters& parameters,
                               sim::Problems& problems) {
    const sim::Parameter* parameter = parameters.find(name);
    if (!parameter) {
        problems.add(where, sim::phrase("unknown parameter '{}'{}", "onbekende parameter '{}'{}", name,
                                        sim::did_you_mean(name, parameters.names())));
        return nullptr;
    }
    if (name == "run.seed" || name == "run.until") {
        problems.add(where,
                     sim::phrase("{} cannot be varied by a design: all runs of an experiment share it",
                                 "{} kan niet door een ontwerp worden gevarieerd: alle runs van een experiment delen het", name));
        return nullptr;
    }
    if (std::holds_alternative<bool*>(parameter->value) || std::holds_alternative<std::string*>(parameter->value)) {
        problems.add(where, sim::phrase("{} is not a number, so a design cannot vary it",
                                        "{} is geen getal, en kan dus niet door een ontwerp worden gevarieerd", name));
        return nullptr;
    }
    return parameter;
}

/// The value as the parameter takes it: whole where it counts.
double taken(const sim::Parameter& parameter, double value) {
    return std::holds_alternative<std::int64_t*>(parameter.value) ? std::round(value) : value;
}

class Maker {
public:
    Maker(const Design& design, const sim::Parameters& parameters, sim::Problems& problems)
        : design_(design), parameters_(parameters), problems_(problems) {}

    Points made() {
        if (design_.kind == Design::Kind::file) return from_file();
        for (const Varied& varied : design_.varied) {
            const sim::Parameter* parameter = variable(varied.parameter, varied.where, parameters_, problems_);
            if (!parameter) continue;
            const std::vector<double> ends{varied.least, varied.most};
            for (const double value : varied.values.empty() ? ends : varied.values)
                sim::is_in_range(*parameter, varied.parameter, value, varied.where, problems_);
            add(*parameter);
        }
        if (!problems_.none()) return {};
        if (design_.kind == Design::Kind::grid) grid();
        else scale(in_unit_cube());
        return std::move(points_);
    }

private:
    void add(const sim::Parameter& parameter) {
        targets_.push_back(&parameter);
        points_.parameters.push_back({parameter.name, parameter.about.unit, parameter.about.meaning});
    }

    std::vector<Point> in_unit_cube() const {
        const std::size_t dimensions = design_.varied.size();
        switch (design_.kind) {
        case Design::Kind::latin_hypercube:
            return latin_hypercube(design_.points, dimensions, design_.seed);
        case Design::Kind::sobol:
            return sobol(design_.points, dimensions);
        case Design::Kind::morris:
            return morris(design_.trajectories, design_.steps, dimensions, design_.seed);
        default:
            return {Point{}};
        }
    }

    void scale(std::vector<Point> cube) {
        for (Point& point : cube) {
            for (std::size_t i = 0; i < point.size(); ++i) {
                const Varied& varied = design_.varied[i];
                point[i] = taken(*targets_[i], varied.least + point[i] * (varied.most - varied.least));
            }
        }
        points_.all = std::move(cube);
    }

    void grid() {
        std::vector<std::vector<double>> values;
        std::vector<std::size_t> sizes;
        for (const Varied& varied : design_.varied) {
            std::vector<double> some = varied.values;
            for (std::uint32_t step = 0; varied.values.empty() && step < design_.steps; ++step)
                some.push_back(varied.least + (varied.most - varied.least) * step / (design_.steps - 1.0));
            sizes.push_back(some.size());
            values.push_back(std::move(some));
        }
        for (const auto& chosen : combinations(sizes)) {
            Point point;
            for (std::size_t i = 0; i < chosen.size(); ++i) point.push_back(taken(*targets_[i], values[i][chosen[i]]));
            points_.all.push_back(std::move(point));
        }
    }

    Points from_file() {
        const sim::Csv csv = sim::Csv::read(design_.file);
        for (std::size_t column = 0; column < csv.header().size(); ++column) {
            const sim::Where where = csv.where_in_header(column);
            const std::string& name = csv.header()[column];
            if (std::count(csv.header().begin(), csv.header().end(), name) > 1)
                problems_.add(where, sim::phrase("column '{}' stands there twice", "kolom '{}' staat er twee keer", name));
            if (const sim::Parameter* parameter = variable(name, where, parameters_, problems_)) add(*parameter);
        }
        if (csv.rows() == 0) problems_.add({design_.file}, {"holds no points", "bevat geen punten"});
        if (!problems_.none()) return {};
        for (std::size_t row = 0; row < csv.rows(); ++row) read_row(csv, row);
        return std::move(points_);
    }

    void read_row(const sim::Csv& csv, std::size_t row) {
        Point point;
        for (std::size_t column = 0; column < targets_.size(); ++column) {
            const std::string& name = targets_[column]->name;
            const sim::Where where = csv.where(row, column);
            try {
                const auto value = csv.maybe(row, column);
                if (!value) {
                    problems_.add(where, sim::phrase("the value of {} is missing", "de waarde van {} ontbreekt", name));
                    continue;
                }
                const bool is_whole = *value == std::round(*value);
                if (!is_whole && std::holds_alternative<std::int64_t*>(targets_[column]->value))
                    problems_.add(where,
                                  sim::phrase("{} = {} is not a whole number", "{} = {} is geen geheel getal", name, *value));
                else if (sim::is_in_range(*targets_[column], name, *value, where, problems_)) point.push_back(*value);
            } catch (const sim::InputError& error) {
                problems_.add(error);
            }
        }
        points_.all.push_back(std::move(point));
        points_.where.push_back(csv.where(row, 0));
    }

    const Design& design_;
    const sim::Parameters& parameters_;
    sim::Problems& problems_;
    std::vector<const sim::Parameter*> targets_;
    Points points_;
};

} // namespace

Points points_of(const Design& design, const sim::Parameters& parameters) {
    sim::Problems problems;
    Points points = Maker(design, parameters, problems).made();
    problems.throw_if_any();
    return points;
}

} // namespace batch
