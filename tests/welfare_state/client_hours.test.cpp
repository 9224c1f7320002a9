#include "models/welfare_state/client_hours.hpp"

#include <catch2/catch.hpp>
