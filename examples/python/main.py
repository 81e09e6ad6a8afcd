"""A small app from Python: the same classes, the same proof."""
import cdk8s_hardened as hardened
import cdk8s_plus_28 as kplus

DIGEST = "sha256:4a44dc15364204a80fe80e9039455cc1608281820fe2b24f1e5233ade6af1dd5"

app = hardened.App()
shop = hardened.Chart(app, "shop", namespace="shop", zone=hardened.Zone.PUBLIC)
orders = hardened.Chart(app, "orders", namespace="orders", zone=hardened.Zone.INTERNAL)

web = hardened.Deployment(
    shop,
    "web",
    containers=[kplus.ContainerProps(image=f"registry.example/shop/web:2.4.1@{DIGEST}", port_number=8080)],
    writable_paths=["/tmp"],
)
api = hardened.Deployment(
    orders,
    "api",
    containers=[kplus.ContainerProps(image=f"registry.example/shop/api:1.9.0@{DIGEST}", port_number=9090)],
)

web.network.allow_to(api, reason="places orders")
web.secrets.mount("/run/secrets/db", hardened.ExternalSecret.from_store(shop, "Db", store="vault", remote_key="shop/db"))
api.access.allow_get(kplus.ApiResource.CONFIG_MAPS, names=["flags"], reason="reads flags at start")

app.synth()
