"""The web app: a plain page that always stands, the Gradio chat inside it, and the JSON API."""

import os

# Read when Gradio is first imported, which only modules of this package do: no calls to api.gradio.app, nor to a hub.
os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
os.environ.setdefault("HF_HUB_OFFLINE", "1")
os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
# It would let a visitor run code.
os.environ.pop("GRADIO_VIBE_MODE", None)
