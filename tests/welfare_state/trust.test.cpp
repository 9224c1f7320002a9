#include "models/welfare_state/trust.hpp"

#include <catch2/catch.hpp>
