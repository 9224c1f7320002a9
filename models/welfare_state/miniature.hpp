#pragma once
#include <string>

#include "models/welfare_state/place_files.hpp"

namespace welfare_state {

/// The whole country in small (M2): one municipality for each type, its people spread over neighbourhoods by type of district.
///
/// A type of district with too few people for a neighbourhood of `least_citizens` joins the type of the same municipality that is
/// most like it: nearest in urbanity, ownership, incomes and ages, each in standard deviations over the types. The joined figures
/// are the mean, weighted by people; the code is that of the larger type. A type is cut in equal neighbourhoods of
/// `least_citizens` or of the common real size (1,300 persons of 2022 brought back to 1945), whichever is larger, or somewhat
/// more so that nobody is left over.
///
/// The people of 1945 are spread over the types as those of 2022 (assumption).
///
/// What a place stands for (M1): a municipality, the real ones of its type; a neighbourhood, as many real ones of common size as
/// its people fill. So counts behind a threshold are those of one real place, at every number of persons per agent.
Places read_miniature(const PlaceSettings& settings, const std::string& data, const Scale& scale);

} // namespace welfare_state
