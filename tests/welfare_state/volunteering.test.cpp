#include "models/welfare_state/volunteering.hpp"

#include <catch2/catch.hpp>
