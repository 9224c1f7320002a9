#include "models/welfare_state/archetypes.hpp"

#include "sim/csv.hpp"
#include "sim/phrase.hpp"

namespace welfare_state {
namespace {

/// A number that cannot be negative.
double amount(const sim::Csv& table, std::size_t row, std::string_view column) {
    const std::size_t at = table.column(column);
    const double number = table.number(row, at);
    if (number >= 0) return number;
    throw sim::InputError(table.where(row, at),
                          sim::phrase("{} = {} (must not be negative)", "{} = {} (mag niet negatief zijn)", column, number));
}

/// Scales shares to sum to 1: those of the tables are rounded.
template <class Rows, class Share>
void scale_to_one(Rows& rows, Share share, const sim::Where& where) {
    double sum = 0;
    for (auto& row : rows) sum += share(row);
    if (!(sum > 0))
        throw sim::InputError(where, {"the shares of the population are all 0", "de aandelen van de bevolking zijn alle 0"});
    for (auto& row : rows) share(row) /= sum;
}

} // namespace

std::vector<DistrictType> read_district_types(const std::string& data) {
    const auto table = sim::Csv::read(data + "/district_archetypes.csv");
    std::vector<DistrictType> types;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        DistrictType type{table.text(row, table.column("archetype")), amount(table, row, "population_share"), {}};
        for (const Figure figure : all_figures) type.figures[figure] = amount(table, row, figure_columns[figure]);
        types.push_back(std::move(type));
    }
    scale_to_one(types, [](DistrictType& type) -> double& { return type.share; }, {table.name()});
    return types;
}

std::vector<MunicipalityType> read_municipality_types(const std::string& data, const std::vector<DistrictType>& districts) {
    const auto table = sim::Csv::read(data + "/municipality_archetypes.csv");
    std::vector<MunicipalityType> types;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        MunicipalityType type{table.text(row, table.column("archetype")),
                              amount(table, row, "population_share"),
                              amount(table, row, "municipalities"),
                              amount(table, row, "mean_population"),
                              {}};
        for (const DistrictType& district : districts) type.of_district.push_back(amount(table, row, "share_" + district.code));
        scale_to_one(
            type.of_district, [](double& share) -> double& { return share; }, table.where(row, 0));
        types.push_back(std::move(type));
    }
    scale_to_one(types, [](MunicipalityType& type) -> double& { return type.share; }, {table.name()});
    return types;
}

Figures national_mean(const std::vector<DistrictType>& districts) {
    Figures mean;
    for (const DistrictType& type : districts) {
        for (const Figure figure : all_figures) mean[figure] += type.share * type.figures[figure];
    }
    return mean;
}

} // namespace welfare_state
