#pragma once
#include <string>
#include <vector>

#include "models/welfare_state/templates.hpp"
#include "sim/documents.hpp"

namespace welfare_state {

/// Takes the `[[template]]` tables out of documents, and gives what they say. What is wrong with them goes to `problems`.
std::vector<TemplateUse> templates_in(sim::Documents& documents, sim::Problems& problems);

/// The same tables as TOML, for the resolved scenario.
std::string to_toml(const std::vector<TemplateUse>& uses);

/// Errors and warnings about templates beside a run to the end of a year in which some processes are off.
void check_templates(const std::vector<TemplateUse>& uses, int last_year, const std::vector<std::string>& off,
                     const sim::Where& where, sim::Problems& problems);

} // namespace welfare_state
