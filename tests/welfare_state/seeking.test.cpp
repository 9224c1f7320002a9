#include "models/welfare_state/seeking.hpp"

#include <catch2/catch.hpp>
