"""Pure rules: working days, promises, lifecycles, advice. No database, no clock, no network."""
