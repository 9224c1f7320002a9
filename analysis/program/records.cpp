#include "analysis/program/records.hpp"

#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "analysis/program/table.hpp"

namespace program {
namespace {

using Json = nlohmann::ordered_json;

struct AsJson {
    Json operator()(const sim::Text& text) const { return {{"en", text.en}, {"nl", text.nl}}; }
    Json operator()(double number) const { return std::isfinite(number) ? Json(number) : Json(nullptr); }
    Json operator()(const auto& value) const { return value; }
};

struct AsCells {
    Row operator()(const sim::Text& text) const { return {text.en, text.nl}; }
    Row operator()(double number) const { return {std::isfinite(number) ? fmt::format("{}", number) : ""}; }
    Row operator()(bool value) const { return {value ? "true" : "false"}; }
    Row operator()(std::int64_t number) const { return {std::to_string(number)}; }
    Row operator()(const std::string& text) const { return {text}; }
    Row operator()(const std::vector<std::string>& list) const { return {fmt::format("{}", fmt::join(list, " "))}; }
};

void append(Row& row, const Row& cells) { row.insert(row.end(), cells.begin(), cells.end()); }

} // namespace

std::string to_json(const std::vector<Record>& records) {
    Json list = Json::array();
    for (const Record& record : records) {
        Json object = Json::object();
        for (const auto& [name, field] : record) object[name] = std::visit(AsJson(), field);
        list.push_back(std::move(object));
    }
    return list.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string to_csv(const std::vector<Record>& records) {
    if (records.empty()) return "";
    Row header;
    for (const auto& [name, field] : records.front())
        append(header, std::holds_alternative<sim::Text>(field) ? Row{name + "_en", name + "_nl"} : Row{name});
    std::string text = csv_row(header);
    for (const Record& record : records) {
        Row row;
        for (const auto& [name, field] : record) append(row, std::visit(AsCells(), field));
        text += csv_row(row);
    }
    return text;
}

} // namespace program
