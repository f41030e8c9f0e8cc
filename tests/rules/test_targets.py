"""Where webhooks may go: a table of addresses and of ways to write them (S3)."""

import pytest

from api.rules.targets import fault_in, is_loopback, is_public

PUBLIC = """
1.1.1.1 8.8.8.8 9.9.9.9 11.0.0.1 100.63.255.255 100.128.0.1 126.255.255.255 128.0.0.1 145.97.20.20 168.63.129.15
169.253.255.255 172.15.255.255 172.32.0.1 192.0.1.1 192.167.255.255 192.169.0.1 198.17.255.255 198.20.0.1
223.255.255.255 2001:4860:4860::8888 2606:4700:4700::1111 2a00:1450:400e:80d::200e 2a02:898::1
""".split()
NOT_PUBLIC = """
0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.100.100.200 100.127.255.255 127.0.0.1 127.1.2.3
127.255.255.255 168.63.129.16 169.254.0.1 169.254.169.254 169.254.170.2 172.16.0.1 172.31.255.255 192.0.0.1
192.0.0.170 192.0.0.192 192.0.2.1 192.31.196.1 192.52.193.1 192.88.99.1 192.168.0.1 192.168.255.255 192.175.48.1
198.18.0.1 198.19.255.255 198.51.100.7 203.0.113.7 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255
:: ::1 ::8.8.8.8 ::ffff:127.0.0.1 ::ffff:8.8.8.8 ::ffff:10.0.0.1 ::ffff:7f00:1 ::ffff:0:127.0.0.1 64:ff9b::7f00:1
64:ff9b::808:808 64:ff9b::a9fe:a9fe 64:ff9b:1::1 100::1 2001::1 2001:0:53aa:64c:0:0:f5ff:fffe 2001:2::1
2001:10::1 2001:20::1 2001:1ff::1 2001:db8::1 2002:7f00:1::1 2002:a9fe:a9fe:: 2002:808:808::1 2620:4f:8000::1
3fff::1 4000::1 5f00::1 fc00::1 fd00::1 fd00:ec2::254 fd20:ce::254 fe80::1 fe80::1%eth0 2a00:1450::1%1 fec0::1
ff01::1 ff02::1 ff0e::1 8.8.8 0x08080808 134744072 010.0.0.1 localhost
""".split()
GOOD = """
https://hooks.example.nl https://hooks.example.nl/ https://HOOKS.example.nl/a/b?c=d https://hooks.example.nl:8443/x
https://xn--caf-dma.example.nl/ https://8.8.8.8/hook https://[2606:4700:4700::1111]/hook https://a_b.example.nl/x
https://hooks.example.nl./x https://3com.example.nl
""".split()
WRONG = [
    "", "hooks.example.nl", "//hooks.example.nl/", "http://hooks.example.nl/", "ftp://hooks.example.nl/",
    "file:///etc/passwd", "javascript:alert(1)", "https://", "https:///x", "https://user@hooks.example.nl/",
    "https://user:pass@hooks.example.nl/", "https://hooks.example.nl@127.0.0.1/", "https://hooks.example.nl/#x",
    "https://hooks.example.nl:0/", "https://hooks.example.nl:99999/", "https://hooks.example.nl:x/",
    "https://hooks.example.nl\\@127.0.0.1/", "https://hooks.example.nl/a\\b", "https://hooks.example.nl/a b",
    "https://hooks.example.nl/\x00",
    "https://hooks.example.nl/\r\nHost: x", "https://caf\u00e9.example.nl/", "https://127\u30020.0.1/",
    "https://\u2460\u2461\u2466.0.0.1/", "https://[::1/", "https://[zz]/",
]  # fmt: skip
INSIDE = [
    "https://localhost/", "https://LOCALHOST/", "https://localhost./", "https://a.localhost/", "https://127.0.0.1/",
    "https://127.1/", "https://2130706433/", "https://0x7f000001/", "https://0x7f.0.0.1/", "https://0177.0.0.1/",
    "https://017700000001/", "https://127.0.0.1./", "https://0/", "https://[::1]/", "https://[::ffff:127.0.0.1]/",
    "https://[::ffff:7f00:1]/", "https://[64:ff9b::7f00:1]/", "https://[fe80::1]/", "https://[fe80::1%25eth0]/",
    "https://169.254.169.254/latest/meta-data", "https://metadata.google.internal/", "https://10.0.0.5:8443/",
    "https://192.168.1.1/", "https://[fd00:ec2::254]/", "https://intranet/", "https://printer.local/",
    "https://db.lan/", "https://x.home.arpa/", "https://-a.example.nl/", "https://a..example.nl/",
    "https://example.nl.0x1/", "https://1.2.3.4.5/", "https://100.100.100.200/",
]  # fmt: skip


def test_there_are_many() -> None:
    assert len({*PUBLIC, *NOT_PUBLIC}) >= 100
    assert len({*GOOD, *WRONG, *INSIDE}) > 60


@pytest.mark.parametrize("address", PUBLIC)
def test_public(address: str) -> None:
    assert is_public(address)
    url = f"https://[{address}]/" if ":" in address else f"https://{address}/"
    assert fault_in(url) is None


@pytest.mark.parametrize("address", NOT_PUBLIC)
def test_not_public(address: str) -> None:
    assert not is_public(address)
    url = f"https://[{address}]/" if ":" in address else f"https://{address}/"
    assert fault_in(url) == "webhook-not-public"


@pytest.mark.parametrize("url", GOOD)
def test_good(url: str) -> None:
    assert fault_in(url) is None


@pytest.mark.parametrize("url", WRONG)
def test_wrong(url: str) -> None:
    assert fault_in(url) == "webhook-url"
    assert fault_in(url, loopback=True) == "webhook-url"


@pytest.mark.parametrize("url", INSIDE)
def test_inside(url: str) -> None:
    assert fault_in(url) == "webhook-not-public"


@pytest.mark.parametrize("url", ["http://127.0.0.1:9000/x", "https://localhost/", "http://[::1]:9/"])
def test_this_machine_only_when_that_is_allowed(url: str) -> None:
    assert fault_in(url, loopback=True) is None
    assert fault_in(url) is not None


@pytest.mark.parametrize(
    "url", ["http://10.0.0.1/", "http://127.0.0.2/", "http://a.example.nl/", "https://10.0.0.1/"]
)
def test_allowing_this_machine_allows_nothing_else(url: str) -> None:
    assert fault_in(url, loopback=True) is not None


def test_loopback_is_written_plainly() -> None:
    assert is_loopback("127.0.0.1")
    assert is_loopback("::1")
    for address in ("::ffff:127.0.0.1", "127.1", "10.0.0.1", "localhost", "0:0:0:0:0:0:0:1"):
        assert not is_loopback(address)
