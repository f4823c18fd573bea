"""A stand-in for an OpenAI-compatible model server: scripted, strict, streaming and not, with faults."""

from tests.fakes.llm.server import Asked, Fault, LlmServer, obedience, obeys

__all__ = ["Asked", "Fault", "LlmServer", "obedience", "obeys"]
