#include "models/welfare_state/regime.hpp"

#include <catch2/catch.hpp>
