#include "models/welfare_state/logic.hpp"

#include <catch2/catch.hpp>
