#include "models/welfare_state/demography.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "sim/csv.hpp"

namespace welfare_state {
namespace {

/// One of the project's tables, its columns by name.
class Table {
public:
    Table(const std::string& folder, const char* file) : csv_(sim::Csv::read(folder + "/" + file)) {}
    std::size_t rows() const { return csv_.rows(); }
    double number(std::size_t row, const char* column) const { return csv_.number(row, csv_.column(column)); }
    /// A whole number in [least, most]; throws InputError otherwise.
    int whole(std::size_t row, const char* column, int least, int most) const {
        const double value = number(row, column);
        if (value >= least && value <= most && value == static_cast<int>(value)) return static_cast<int>(value);
        fail(row, column, fmt::format("{} (whole numbers from {} to {})", value, least, most),
             fmt::format("{} (gehele getallen van {} tot en met {})", value, least, most));
    }
    Sex sex(std::size_t row) const {
        const std::string& text = csv_.text(row, csv_.column("sex"));
        if (text == "M") return Sex::man;
        if (text == "F") return Sex::woman;
        fail(row, "sex", "'" + text + "' (M or F)", "'" + text + "' (M of F)");
    }
    const std::string& text(std::size_t row, const char* column) const { return csv_.text(row, csv_.column(column)); }

private:
    [[noreturn]] void fail(std::size_t row, const char* column, const std::string& en, const std::string& nl) const {
        throw sim::InputError(csv_.where(row, csv_.column(column)),
                              {fmt::format("{} = {}", column, en), fmt::format("{} = {}", column, nl)});
    }
    sim::Csv csv_;
};

int year_index(const Table& table, std::size_t row) { return table.whole(row, "year", first_year, last_year) - first_year; }

/// The last age of the group that starts in `row`: one before the next start of the same table, or the last age of all.
int last_of_group(int age_from, const std::vector<int>& starts) {
    const auto next = std::ranges::upper_bound(starts, age_from);
    return next == starts.end() ? ages - 1 : *next - 1;
}

std::vector<int> group_starts(const Table& table) {
    std::vector<int> starts;
    for (std::size_t row = 0; row < table.rows(); ++row) starts.push_back(table.whole(row, "age_from", 0, ages - 1));
    std::ranges::sort(starts);
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
    return starts;
}

template <class ByAge>
void fill_group(ByAge& by_age, int age_from, int age_to, double value) {
    for (int age = age_from; age <= age_to; ++age) by_age[age] = value;
}

void read_mortality(const std::string& folder, Demography& d) {
    const Table table(folder, "mortality.csv");
    const auto starts = group_starts(table);
    d.mortality.resize(years);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const int from = table.whole(row, "age_from", 0, ages - 1);
        fill_group(d.mortality[year_index(table, row)][static_cast<int>(table.sex(row))], from, last_of_group(from, starts),
                   table.number(row, "mx"));
    }
}

void read_fertility(const std::string& folder, Demography& d) {
    const Table table(folder, "fertility.csv");
    d.fertility.resize(years);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const int from = table.whole(row, "age_from", 0, ages - 6);
        fill_group(d.fertility[year_index(table, row)], from, from + 4, table.number(row, "births_per_woman"));
    }
    const Table boys(folder, "births_sex.csv");
    d.share_boys.resize(years);
    for (std::size_t row = 0; row < boys.rows(); ++row) d.share_boys[year_index(boys, row)] = boys.number(row, "share_boys");
}

void read_migration(const std::string& folder, Demography& d) {
    const Table table(folder, "migration.csv");
    d.migration.resize(years);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const int from = table.whole(row, "age_from", 0, ages - 6);
        d.migration[year_index(table, row)].push_back({table.sex(row), from, from + 4, table.number(row, "net_migrants")});
    }
}

/// Linear between the years of the table.
void read_paid_work(const std::string& folder, Demography& d) {
    const Table table(folder, "paid_work.csv");
    Demography::BySexAndAge<std::vector<sim::Series::Knot>> shares;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const int year = table.whole(row, "year", first_year, last_year), from = table.whole(row, "age_from", 0, ages - 6);
        for (int age = from; age < from + 5; ++age) {
            shares[static_cast<int>(table.sex(row))][age].push_back(
                {static_cast<double>(year), table.number(row, "share_working")});
        }
    }
    d.paid_work.resize(years);
    for (int sex = 0; sex < sexes; ++sex) {
        for (int age = 0; age < ages; ++age) {
            const sim::Series series(shares[sex][age]);
            for (int year = 0; year < years; ++year) d.paid_work[year][sex][age] = series.at(first_year + year);
        }
    }
}

void read_1945(const std::string& folder, Demography& d) {
    const Table people(folder, "population_1945.csv");
    for (std::size_t row = 0; row < people.rows(); ++row) {
        d.population_1945[static_cast<int>(people.sex(row))][people.whole(row, "age", 0, ages - 1)] =
            people.number(row, "persons");
    }
    const Table partnered(folder, "partnered_1945.csv");
    const auto starts = group_starts(partnered);
    for (std::size_t row = 0; row < partnered.rows(); ++row) {
        const int from = partnered.whole(row, "age_from", 0, ages - 1);
        fill_group(d.partnered_1945[static_cast<int>(partnered.sex(row))], from, last_of_group(from, starts),
                   partnered.number(row, "share_partnered"));
    }
    const Table national(folder, "national_population.csv");
    for (std::size_t row = 0; row < national.rows(); ++row) {
        if (national.text(row, "date") == "2022-01-01") d.population_2022 = national.number(row, "persons");
    }
}

} // namespace

double Demography::total_1945() const {
    double total = 0;
    for (const auto& by_age : population_1945) {
        for (const double persons : by_age) total += persons;
    }
    return total;
}

Demography Demography::read(const std::string& folder) {
    Demography d;
    read_mortality(folder, d);
    read_fertility(folder, d);
    read_migration(folder, d);
    read_paid_work(folder, d);
    read_1945(folder, d);
    return d;
}

std::vector<std::string> Demography::files(const std::string& folder) {
    std::vector<std::string> files;
    for (const char* file : {"mortality.csv", "fertility.csv", "births_sex.csv", "migration.csv", "paid_work.csv",
                             "population_1945.csv", "partnered_1945.csv", "national_population.csv"}) {
        files.push_back(folder + "/" + file);
    }
    return files;
}

} // namespace welfare_state
