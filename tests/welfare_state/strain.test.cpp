#include "models/welfare_state/strain.hpp"

#include <catch2/catch.hpp>
