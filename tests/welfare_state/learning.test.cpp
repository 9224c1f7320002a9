#include "models/welfare_state/learning.hpp"

#include <catch2/catch.hpp>
