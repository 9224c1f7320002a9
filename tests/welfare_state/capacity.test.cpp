#include "models/welfare_state/capacity.hpp"

#include <catch2/catch.hpp>
