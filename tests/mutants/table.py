"""All holes, in the order in which they are told."""

from tests.mutants.kept import KEPT
from tests.mutants.mutant import Mutant
from tests.mutants.who import WHO

MUTANTS: list[Mutant] = [*WHO, *KEPT]
