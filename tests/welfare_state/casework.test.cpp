#include "models/welfare_state/casework.hpp"

#include <catch2/catch.hpp>
