"""The identity provider, and the only calls that go out while a person waits (decision 27)."""
