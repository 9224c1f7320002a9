#include "models/welfare_state/staffing.hpp"

#include <catch2/catch.hpp>
