#include "models/welfare_state/exchange.hpp"

#include <catch2/catch.hpp>
