"""casustafel: the whole system around one stuck care case in one room, and what was agreed there really happens."""

__version__ = "0.1.0"
