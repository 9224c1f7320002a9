#include "models/welfare_state/miniature.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

#include "models/welfare_state/archetypes.hpp"
#include "models/welfare_state/place_plans.hpp"
#include "models/welfare_state/place_scale.hpp"
#include "sim/phrase.hpp"

namespace welfare_state {
namespace {

double square(double x) { return x * x; }

/// People of one type of district, or of types that joined.
struct Group {
    std::string type;      ///< the type that most of them have
    double agents_of_type; ///< [agents] of that type
    double agents;         ///< [agents] of all types
    Figures figures;
};

/// As CBS names them.
std::string urban_words(double urbanity) {
    constexpr std::array words{"extremely urban", "strongly urban", "moderately urban", "hardly urban", "not urban"};
    return words[static_cast<std::size_t>(std::clamp(std::lround(urbanity), 1L, 5L) - 1)];
}

/// By construction 40 % of the nation have low and 20 % high incomes; an eighth more of low, or a quarter of high, gives a name.
std::string income_words(const Figures& figures) {
    if (figures[Figure::income_low] >= 45) return "low incomes";
    if (figures[Figure::income_high] >= 25) return "high incomes";
    return "mixed incomes";
}

/// The standard deviation of each figure over the types.
Figures spread(const std::vector<DistrictType>& types) {
    Figures deviation;
    for (const Figure figure : all_figures) {
        double sum = 0, squares = 0;
        for (const DistrictType& type : types) sum += type.figures[figure];
        const double count = static_cast<double>(types.size()), mean = sum / count;
        for (const DistrictType& type : types) squares += square(type.figures[figure] - mean);
        deviation[figure] = std::sqrt(squares / count);
    }
    return deviation;
}

/// Squared, in standard deviations.
double distance(const Figures& some, const Figures& others, const Figures& deviation) {
    double sum = 0;
    for (const Figure figure : all_figures) {
        if (deviation[figure] > 0) sum += square((some[figure] - others[figure]) / deviation[figure]);
    }
    return sum;
}

void join(Group& group, const Group& other) {
    for (const Figure figure : all_figures) {
        group.figures[figure] =
            (group.agents * group.figures[figure] + other.agents * other.figures[figure]) / (group.agents + other.agents);
    }
    group.agents += other.agents;
    if (other.agents_of_type > group.agents_of_type) group.type = other.type, group.agents_of_type = other.agents_of_type;
}

/// The smallest group joins its like until all are large enough, or one is left.
void join_small(std::vector<Group>& groups, double least, const Figures& deviation) {
    while (groups.size() > 1) {
        const auto smallest = std::ranges::min_element(groups, {}, &Group::agents);
        if (smallest->agents >= least) break;
        const Group small = *smallest;
        groups.erase(smallest);
        join(*std::ranges::min_element(groups, {},
                                       [&](const Group& group) { return distance(group.figures, small.figures, deviation); }),
             small);
    }
    std::ranges::sort(groups, {}, &Group::type);
}

/// Turns one type of municipality into neighbourhoods.
class Planner {
public:
    Planner(const std::vector<DistrictType>& types, double least_citizens, const Scale& scale)
        : types_(types), deviation_(spread(types)), least_(least_citizens), scale_(scale) {}

    MunicipalityPlan plan(const MunicipalityType& municipality) const {
        auto groups = groups_of(municipality);
        join_small(groups, least_, deviation_);
        double urbanity = 0;
        for (std::size_t type = 0; type < types_.size(); ++type) {
            urbanity += municipality.of_district[type] * types_[type].figures[Figure::urbanity];
        }
        const std::string name =
            fmt::format("{:.0f} thousand people, {}", municipality.mean_population / 1000, urban_words(urbanity));
        MunicipalityPlan plan{municipality.code, name, municipality.municipalities, {}};
        for (const Group& group : groups) cut(group, plan);
        return plan;
    }

private:
    std::vector<Group> groups_of(const MunicipalityType& municipality) const {
        std::vector<Group> groups;
        for (std::size_t type = 0; type < types_.size(); ++type) {
            const double agents =
                municipality.share * municipality.of_district[type] * scale_.population_1945 / scale_.persons_per_agent;
            if (agents > 0) groups.push_back({types_[type].code, agents, agents, types_[type].figures});
        }
        return groups;
    }

    void cut(const Group& group, MunicipalityPlan& plan) const {
        const double target = std::max(least_, neighbourhood_of_1945(scale_) / scale_.persons_per_agent); // [agents]
        const int count = std::max(1, static_cast<int>(group.agents / target));
        const auto [low, high] = classes_of_1945(group.figures[Figure::income_low], group.figures[Figure::income_high]);
        const std::string words = urban_words(group.figures[Figure::urbanity]) + ", " + income_words(group.figures);
        const double agents = group.agents / count;
        for (int number = 1; number <= count; ++number) {
            plan.neighbourhoods.push_back({fmt::format("{}-{}-{}", plan.code, group.type, number),
                                           fmt::format("{} {}", words, number), agents,
                                           agents * scale_.persons_per_agent / neighbourhood_of_1945(scale_), low, high});
        }
    }

    const std::vector<DistrictType>& types_;
    Figures deviation_;
    double least_; ///< [agents]
    Scale scale_;
};

} // namespace

Places read_miniature(const PlaceSettings& settings, const std::string& data, const Scale& scale) {
    const auto districts = read_district_types(data);
    auto municipalities = read_municipality_types(data, districts);
    std::ranges::sort(municipalities, {}, &MunicipalityType::code);
    std::vector<Inhabitants> inhabitants;
    for (const MunicipalityType& type : municipalities) inhabitants.push_back({type.code, type.share * scale.population_1945});
    (void)check_large_enough(inhabitants, settings.least_citizens, scale, {});

    const Planner planner(districts, static_cast<double>(settings.least_citizens), scale);
    std::vector<MunicipalityPlan> plans;
    for (const MunicipalityType& type : municipalities) plans.push_back(planner.plan(type));
    Places places = places_from(plans, citizens_1945(1, scale));
    double real = 0; // [places]
    for (const MunicipalityType& type : municipalities) real += type.municipalities;
    places.notes.push_back(sim::phrase(
        "the country in small: {} municipalities for {:.0f} real ones, {} neighbourhoods; "
        "people of 1945 spread over them as those of 2022 (assumption), classes of 1945 from incomes of 2022 (assumption A6)",
        "het land in het klein: {} gemeenten voor {:.0f} echte, {} buurten; de mensen van 1945 erover verdeeld als die van 2022 "
        "(aanname), de klassen van 1945 volgens inkomens van 2022 (aanname A6)",
        municipalities.size(), real, places.neighbourhoods.size()));
    return places;
}

} // namespace welfare_state
