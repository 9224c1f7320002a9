#include "analysis/program/common_options.hpp"
#include "analysis/program/describe.hpp"
#include "analysis/program/folders.hpp"
#include "analysis/program/table.hpp"
#include "sim/config.hpp"

namespace program {
namespace {

std::string in_words(welfare_state::Third third) {
    constexpr const char* words[] = {"deprived", "middle", "well-off"};
    return words[static_cast<std::size_t>(third)];
}

/// Names of the country in miniature say how large and how urban a place is ("697 thousand people, extremely urban"); others stay as they are.
sim::Text name_in_words(const std::string& name) {
    const std::pair<const char*, const char*> words[] = {
        {" thousand people, ", " duizend inwoners, "}, {"extremely urban", "zeer sterk stedelijk"},
        {"strongly urban", "sterk stedelijk"},         {"moderately urban", "matig stedelijk"},
        {"hardly urban", "weinig stedelijk"},          {"not urban", "niet stedelijk"}};
    if (name.find(words[0].first) == std::string::npos) return {name, name};
    std::string dutch = name;
    for (const auto& [english, translated] : words) {
        const std::size_t place = dutch.find(english);
        if (place != std::string::npos) dutch.replace(place, std::string_view(english).size(), translated);
    }
    return {name, dutch};
}

std::vector<Record> records_of(const welfare_state::Places& places) {
    std::vector<Record> records;
    const auto& all = places.neighbourhoods;
    for (const auto n : sim::Rows<welfare_state::NeighbourhoodId>::all(all.size())) {
        const auto municipality = all.municipality[n];
        records.push_back({{"municipality", places.municipalities.code[municipality.index]},
                           {"municipality_name", places.municipalities.name[municipality.index]},
                           {"code", all.code[n.index]},
                           {"name", all.name[n.index]},
                           {"agents_1945", static_cast<std::int64_t>(all.first_citizens[n])},
                           {"stands_for", static_cast<double>(all.stands_for[n])},
                           {"share_low_class", static_cast<double>(all.low_class[n])},
                           {"share_high_class", static_cast<double>(all.high_class[n])},
                           {"third", in_words(all.third[n])}});
    }
    return records;
}

std::string text_of(const welfare_state::Places& places, const Say& say) {
    const auto& all = places.municipalities;
    std::vector<Row> rows{{say("code", "code"), say("municipality", "gemeente"), say("stands for", "staat voor"),
                           say("neighbourhoods", "buurten"), say("agents 1945", "agenten 1945"),
                           say("deprived third", "arme derde")}};
    std::uint64_t total = 0;
    for (const auto m : sim::Rows<welfare_state::MunicipalityId>::all(all.size())) {
        std::uint64_t agents = 0, deprived = 0;
        for (const auto n : all.of(m)) {
            agents += places.neighbourhoods.first_citizens[n];
            deprived += places.neighbourhoods.third[n] == welfare_state::Third::deprived ? 1 : 0;
        }
        total += agents;
        rows.push_back({all.code[m.index], say(name_in_words(all.name[m.index])),
                        shown(static_cast<double>(all.stands_for[m]), 0, say.language()),
                        shown(std::uint64_t{all.neighbourhoods[m]}, say.language()), shown(agents, say.language()),
                        shown(deprived, say.language())});
    }
    std::string text = aligned(rows, {1});
    text += say("\n{} municipalities, {} neighbourhoods, {} agents in 1945\n", "\n{} gemeenten, {} buurten, {} agenten in 1945\n",
                all.size(), places.neighbourhoods.size(), shown(total, say.language()));
    return text + say("All neighbourhoods: --csv or --json\n", "Alle buurten: --csv of --json\n");
}

} // namespace

Description describe_places(const std::string& file, const Given& given, const Say& say) {
    const std::string data = data_folder();
    auto settings = settings_of(given);
    if (!file.empty()) settings.push_back({"places.file", sim::to_toml(file)});
    const auto prepared = welfare_state::prepare_text("scenario.name = 'places'", "places", settings, data);
    print_warnings(prepared.scenario, say);
    print_notes(prepared, say);
    return {records_of(prepared.places), text_of(prepared.places, say)};
}

} // namespace program
