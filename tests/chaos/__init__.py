"""Things go wrong on purpose, and what SECURITY.md promises is counted afterwards.

Each scenario is a small file with a short and a long size. ``test_scenarios.py`` runs all of them short, with the other
tests; ``make chaos`` runs them long and writes docs/chaos.md. They live among the tests because they use what tests
use, and because a promise that is not kept must fail the build.
"""
