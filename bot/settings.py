"""The only place that reads the environment. `load_settings()` gives a checked, frozen Settings or one clear error."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Annotated

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from retrieval.errors import SettingsError


class Settings(BaseSettings):
    """Every setting with its default; `.env.example` lists them with a line each."""

    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8", extra="ignore", frozen=True, env_ignore_empty=True
    )

    telegram_bot_token: SecretStr = SecretStr("")
    telegram_api_url: str = "https://api.telegram.org"
    fomocheck_home: Path = Path(".fomocheck")
    fomocheck_knowledge: Path | None = None
    embedding_model: str = ""
    reader_model: str = ""
    database_url: SecretStr = SecretStr("")  # may hold a password
    chroma_url: str = ""
    webhook_url: str = ""
    webhook_secret: SecretStr = SecretStr("")
    webhook_listen: str = "127.0.0.1:8080"
    admin_ids: Annotated[frozenset[int], NoDecode] = frozenset()
    allowed_chats: Annotated[frozenset[int], NoDecode] = frozenset()
    market_deadline_seconds: float = Field(8.0, gt=0, le=60)
    watch_seconds: float = Field(300.0, gt=0, le=86400)
    max_question_chars: int = Field(2000, ge=100, le=20000)
    llm_model: str = ""  # provider:model; empty: answers are written without a language model
    llm_base_url: str = ""
    openai_api_key: SecretStr = SecretStr("")
    anthropic_api_key: SecretStr = SecretStr("")
    google_api_key: SecretStr = SecretStr("")
    llm_deadline_seconds: float = Field(20.0, gt=0, le=120)
    llm_answers_per_hour: int = Field(20, ge=0)
    llm_tokens_per_answer: int = Field(1500, ge=100, le=20000)
    llm_tokens_per_day: int = Field(1_000_000, ge=0)
    log_level: str = "WARNING"

    @field_validator("admin_ids", "allowed_chats", mode="before")
    @classmethod
    def _ids(cls, value: object) -> object:
        """Ids as people write them: separated by commas or blanks."""
        if not isinstance(value, str):
            return value
        try:
            return frozenset(int(word) for word in value.replace(",", " ").split())
        except ValueError:  # int's own words repeat the value, which may be a secret in the wrong place
            raise ValueError("must be numbers separated by commas") from None

    @field_validator("llm_model")
    @classmethod
    def _model(cls, value: str) -> str:
        if value and not all(value.partition(":")):
            raise ValueError("must be provider:model, such as openai:gpt-5-mini")
        return value

    @field_validator("telegram_api_url", "chroma_url", "webhook_url", "llm_base_url")
    @classmethod
    def _url(cls, value: str) -> str:
        if value and not value.startswith(("http://", "https://")):
            raise ValueError("must start with http:// or https://")
        return value

    @field_validator("telegram_api_url", "chroma_url", "llm_base_url")
    @classmethod
    def _root(cls, value: str) -> str:
        """Paths are put behind these; WEBHOOK_URL is a whole address, taken as it stands."""
        return value.rstrip("/")

    @field_validator("log_level")
    @classmethod
    def _level(cls, value: str) -> str:
        level = value.upper()
        if level not in {"DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"}:
            raise ValueError("must be one of DEBUG, INFO, WARNING, ERROR, CRITICAL")
        return level

    @field_validator("fomocheck_home", "fomocheck_knowledge")
    @classmethod
    def _home(cls, value: Path | None) -> Path | None:
        return value.expanduser().resolve() if value else value

    @cached_property
    def llm_key(self) -> SecretStr:
        """The key of the model's provider; empty where it has none of ours."""
        provider = self.llm_model.partition(":")[0]
        keys = {"openai": self.openai_api_key, "anthropic": self.anthropic_api_key}
        keys["google_genai"] = self.google_api_key
        return keys.get(provider, SecretStr(""))

    @cached_property
    def database(self) -> str:
        """The SQLAlchemy URL: SQLite in the home unless one is set."""
        return self.database_url.get_secret_value() or f"sqlite:///{self.fomocheck_home / 'state.db'}"


def load_settings() -> Settings:
    """Reads the environment and `.env`. Raises SettingsError naming the setting, never its value."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False, include_context=False)[0]
        name = ".".join(str(part) for part in first["loc"]).upper() or ".env"
        reason = first["msg"].removeprefix("Value error, ")  # before the words of our own validators
        raise SettingsError(f"The setting {name} cannot be used: {reason}.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"The file .env cannot be read: {type(error).__name__}.") from None
