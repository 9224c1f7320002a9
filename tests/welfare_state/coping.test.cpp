#include "models/welfare_state/coping.hpp"

#include <catch2/catch.hpp>
