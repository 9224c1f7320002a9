#include "models/welfare_state/delivery.hpp"

#include <catch2/catch.hpp>
