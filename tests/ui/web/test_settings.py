from ipaddress import ip_network

import pytest

from ui.web.settings import WebSettings, is_in


def test_networks_are_written_with_commas_between() -> None:
    settings = WebSettings(trusted_proxies="10.0.0.1, 192.168.0.0/16,")
    assert settings.trusted_proxies == (ip_network("10.0.0.1/32"), ip_network("192.168.0.0/16"))
    assert is_in("192.168.7.9", settings.trusted_proxies)
    assert not is_in("192.169.7.9", settings.trusted_proxies)
    assert not is_in("testclient", settings.trusted_proxies)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("HOMEWARD_TRUSTED_PROXIES", "my-proxy"),
        ("HOMEWARD_QUESTIONS_PER_MINUTE", "-1"),
        ("HOMEWARD_OPENAPI", "perhaps"),
    ],
)
def test_a_wrong_setting_stops_the_start_with_one_line_that_names_it(run_serve, name: str, value: str) -> None:
    done = run_serve({name: value})
    assert done.returncode == 1
    assert done.stderr.strip().count("\n") == 0
    assert done.stderr.startswith(f"homeward: {name}: ")


def test_nothing_is_open_to_the_world_by_default() -> None:
    settings = WebSettings()
    assert not settings.openapi
    assert settings.trusted_proxies == ()
    assert not is_in("192.0.2.1", settings.metrics_from)
    assert is_in("127.0.0.1", settings.metrics_from)
    assert is_in("::1", settings.metrics_from)
