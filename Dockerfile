# The bot against Telegram. The database and, where no GANDENG_SECRET_KEY is set, the key are in /data.
FROM python:3.13-slim AS build
WORKDIR /src
RUN python -m venv /opt/gandeng
ENV PATH=/opt/gandeng/bin:$PATH
COPY requirements.lock ./
RUN pip install --no-cache-dir --require-hashes -r requirements.lock
COPY . .
RUN pip install --no-cache-dir --no-deps --no-build-isolation . \
 && find /opt/gandeng -type d \( -name tests -o -name __pycache__ \) -prune -exec rm -rf {} +

FROM python:3.13-slim
RUN apt-get update -qq \
 && apt-get install -y -qq --no-install-recommends \
      libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core fonts-noto-color-emoji \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --uid 10001 --create-home --home-dir /data gandeng
COPY --from=build /opt/gandeng /opt/gandeng
ENV PATH=/opt/gandeng/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    MPLCONFIGDIR=/tmp \
    GANDENG_LISTEN=0.0.0.0:8081
WORKDIR /data
USER gandeng
VOLUME /data
EXPOSE 8081
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=4 \
  CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8081/healthz', timeout=4)"]
ENTRYPOINT ["gandeng"]
CMD ["run"]
