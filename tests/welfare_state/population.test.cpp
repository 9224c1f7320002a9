#include <catch2/catch.hpp>

#include "tests/welfare_state/whole_runs.hpp"

using namespace welfare_state;

namespace {

/// How far a figure lies from the evidence [%].
double off_by(double given, double evidence) { return 100 * (given / evidence - 1); }

/// The evidence on the population, by year.
class Evidence {
public:
    double at(int year, const std::string& column) const {
        for (std::size_t row = 0; row < table_.rows(); ++row) {
            if (table_.number(row, table_.column("year")) == year) return table_.number(row, table_.column(column));
        }
        FAIL("no evidence of " << year);
        return 0;
    }
    double over(int first_year, int last_year, const std::string& column) const {
        double sum = 0;
        for (int year = first_year; year <= last_year; ++year) sum += at(year, column);
        return sum;
    }

private:
    sim::Csv table_ = sim::Csv::read(project + "scenarios/evidence/population.csv");
};

} // namespace

TEST_CASE("the country ages as it did, and is expected to") {
    const Evidence evidence;
    const sim::RunRecord& run = full_run();
    const auto &people = values_of(run, "population"), &by_age = values_of(run, "population_by_age");
    for (int year = 1950; year <= 2040; year += 10) {
        CAPTURE(year);
        const auto total = off_by(in_month(people, year, june), evidence.at(year, "total"));
        CAPTURE(total);
        CHECK(std::abs(total) < 2);
        const char* const groups[] = {"age_0_19", "age_20_64", "age_65_79", "age_80_plus"};
        for (std::size_t group = 0; group < 4; ++group) {
            const double agents = in_month(by_age, year, june, group, 4);
            const double difference = off_by(agents, evidence.at(year, groups[group]));
            CAPTURE(groups[group], agents, difference);
            CHECK(std::abs(difference) < 5);
        }
        const double carers = in_month(values_of(run, "potential_carers_per_oldest"), year, june);
        const double carers_differ = off_by(carers, evidence.at(year, "support_ratio"));
        CAPTURE(carers, carers_differ);
        CHECK(std::abs(carers_differ) < 10);
    }
    for (int decade = 1950; decade <= 2030; decade += 10) {
        for (const char* event : {"births", "deaths"}) {
            double given = 0;
            for (int year = decade; year < decade + 10; ++year) given += over_year(values_of(run, event), year);
            const double difference = off_by(given, evidence.over(decade, decade + 9, event));
            CAPTURE(decade, event, given, difference);
            CHECK(std::abs(difference) < 3);
        }
    }
}
