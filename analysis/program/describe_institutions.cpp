#include <cmath>
#include <fmt/format.h>

#include "analysis/program/common_options.hpp"
#include "analysis/program/describe.hpp"
#include "analysis/program/folders.hpp"
#include "analysis/program/table.hpp"
#include "models/welfare_state/institutions.hpp"
#include "models/welfare_state/money.hpp"
#include "models/welfare_state/settings_reading.hpp"

namespace program {
namespace {

using welfare_state::general_field;
using welfare_state::housing_field;
using welfare_state::Settings;

/// Who pays a field, in order of time: each with the year from which on.
std::vector<std::pair<int, std::string>> payers_of(const Settings& settings, int field, const Say& say) {
    std::vector<std::pair<int, std::string>> payers;
    if (field == housing_field) return {{welfare_state::first_year, say("tenants", "huurders")}};
    for (int year = welfare_state::first_year; year <= settings.run.until; ++year) {
        const bool is_public = field == general_field || year >= welfare_state::year_of_public_pay(settings.law, field);
        const auto who = is_public ? welfare_state::public_payer(settings.law, field, year) : welfare_state::Payer::charity;
        const std::string name = say(welfare_state::payer_texts[static_cast<std::size_t>(who)]);
        if (payers.empty() || payers.back().second != name) payers.emplace_back(year, name);
    }
    return payers;
}

std::string in_words(const std::vector<std::pair<int, std::string>>& payers) {
    std::string words;
    for (const auto& [year, name] : payers)
        words += words.empty() ? name : fmt::format("; {}: {}", year, name);
    return words;
}

} // namespace

Description describe_institutions(const std::string& scenario, const Given& given, const Say& say) {
    const std::string data = data_folder();
    const auto read = welfare_state::settings_from(sim::read_documents(
        scenario_file(scenario.empty() ? "baseline" : scenario, data), settings_of(given), welfare_state::catalogues(data)));
    print_warnings(read.scenario, say);
    const Settings& settings = read.settings;
    Description description;
    std::vector<Row> rows{{"", say("from", "vanaf"), say("bodies", "aantal"), say("FTE/1000", "fte/1000"), say("who pays", "wie betaalt")}};
    for (int field = 0; field < welfare_state::fields; ++field) {
        const auto number = static_cast<std::size_t>(field);
        const auto& about = settings.entry.field[number];
        const bool is_general = field == general_field; // enters where staffing introduces it
        const std::string kind = welfare_state::kind_names[static_cast<std::size_t>(welfare_state::kind_at_entry(field))];
        const auto payers = payers_of(settings, field, say);
        Record record{{"name", welfare_state::field_names[number]}, {"long_name", welfare_state::field_texts[number]}, {"kind_at_entry", kind}};
        record.emplace_back("entry_year", is_general ? std::nan("") : about.year);
        record.emplace_back("staff_per_1000", is_general ? std::nan("") : about.staff);
        record.emplace_back("bodies_per_municipality", about.bodies);
        record.emplace_back("paid_by", in_words(payers));
        description.records.push_back(std::move(record));
        rows.push_back({welfare_state::field_names[number], is_general ? "-" : fmt::format("{:g}", about.year),
                        shown(about.bodies, 1, say.language()), is_general ? "-" : shown(about.staff, 3, say.language()), payers.front().second});
        for (std::size_t later = 1; later < payers.size(); ++later)
            rows.push_back({"", "", "", "", fmt::format("{}: {}", payers[later].first, payers[later].second)});
    }
    description.text =
        aligned(rows, {0, 4}) + '\n'
        + wrapped(say("Bodies per municipality of 2022 and staff per 1000 inhabitants, when a field begins. Neighbourhood teams begin where and "
                      "when the parameters staffing.generalist... bring them. Before the law pays, charity does, with the subsidy of that year. "
                      "What they become is an outcome: see kanteling describe outcomes",
                      "Aantal per gemeente van 2022 en personeel per 1000 inwoners, waar een veld begint. Wijkteams beginnen waar en wanneer de "
                      "parameters staffing.generalist... ze brengen. Voordat de wet betaalt doet liefdadigheid dat, met de subsidie van dat jaar. "
                      "Wat ze worden is een uitkomst: zie kanteling describe outcomes"),
                  100, "");
    return description;
}

} // namespace program
