#pragma once

/// Stands before a function whose plain loops over arrays gain from wide vector registers: g++ compiles it for every x86-64, for those with
/// AVX2 and for those with AVX-512, and the machine picks when the program starts. All give the same bits, since no version may contract
/// a product and a sum (-ffp-contract=off). What the function calls must be inline. Elsewhere it stands for nothing.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__)                            \
    && !defined(__SANITIZE_THREAD__)
#define SIM_WIDE __attribute__((target_clones("default", "arch=x86-64-v3", "arch=x86-64-v4")))
#else
#define SIM_WIDE
#endif
