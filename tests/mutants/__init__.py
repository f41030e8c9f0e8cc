"""Holes made in the code on purpose: for each the tests that must see it. ``make mutants`` tries them all."""
