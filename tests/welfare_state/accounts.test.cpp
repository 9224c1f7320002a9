#include "models/welfare_state/accounts.hpp"

#include <catch2/catch.hpp>
