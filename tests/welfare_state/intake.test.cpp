#include "models/welfare_state/intake.hpp"

#include <catch2/catch.hpp>
