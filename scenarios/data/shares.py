"""Fitting shares by age to a number of persons."""


def with_odds_times(factor, share):
    """The share with its odds multiplied; stays between 0 and 1, and 0 and 1 stay."""
    return factor * share / (1 - share + factor * share)


def fitted_to(persons, shares, target):
    """Shares by age with one factor on all odds, so that they hold `target` persons; and the factor."""
    least, most = 1e-3, 1e3
    for _ in range(100):
        factor = (least * most) ** 0.5
        if sum(persons[age] * with_odds_times(factor, share) for age, share in shares.items()) < target:
            least = factor
        else:
            most = factor
    return {age: with_odds_times(factor, share) for age, share in shares.items()}, factor


def persons_by_group(persons_of_age, first_ages, last_age):
    """Persons by first age of the group; a group ends where the next begins, the last at `last_age`."""
    ends = [*first_ages[1:], last_age + 1]
    return {first: sum(persons_of_age(age) for age in range(first, end)) for first, end in zip(first_ages, ends)}
