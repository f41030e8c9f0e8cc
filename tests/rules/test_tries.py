import pytest

from api.rules.tries import place_of


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("192.0.2.7", "192.0.2.8", False),
        ("2001:db8:0:1::7", "2001:db8:0:1:ffff::8", True),
        ("2001:db8:0:1::7", "2001:db8:0:2::7", False),
        ("::ffff:192.0.2.7", "::ffff:192.0.2.8", False),
        ("::ffff:192.0.2.7", "192.0.2.7", True),
        ("a-name", "another", False),
    ],
)
def test_tries_count_together_when_one_connection_can_make_them(one: str, other: str, together: bool):
    assert (place_of(one) == place_of(other)) is together
