#include "models/welfare_state/needs.hpp"

#include <catch2/catch.hpp>
