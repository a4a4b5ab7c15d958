# A certificate for this machine and the settings that serve TLS with it; sourced by ops/start --https.
# It lies in the data folder and never leaves it: whoever trusts it trusts what runs on localhost only.

folder=${CLICKML_HOME:-data}/https
keystore=$folder/this-machine.p12
certificate=$folder/this-machine.crt
# The file is readable by its owner only; the word merely satisfies the format.
password=click-ml

quietly() { # says only why it failed
  local said
  said=$("$@" 2>&1) || { printf '%s\n' "$said" >&2 && return 1; }
}

# A new one in time before the old one ends, or where half of it is lost; it has to be trusted again.
if [ ! -s "$keystore" ] || [ -z "$(find "$certificate" -mtime -790 2>/dev/null)" ]; then
  (umask 077 && mkdir -p "$folder")
  rm -f "$keystore" "$certificate"
  # 820 days: Apple takes no certificate that lasts longer than 825.
  (umask 077 && quietly keytool -genkeypair -alias click-ml -keyalg RSA -keysize 2048 -validity 820 \
    -dname "CN=localhost, O=click-ml on this machine" \
    -ext SAN=dns:localhost,ip:127.0.0.1 -ext EKU=serverAuth -ext KeyUsage=digitalSignature,keyEncipherment \
    -storetype PKCS12 -keystore "$keystore" -storepass "$password")
  quietly keytool -exportcert -rfc -alias click-ml -keystore "$keystore" -storepass "$password" \
    -file "$certificate"
fi

export CLICKML_PORT=${CLICKML_PORT:-8443}
export CLICKML_PUBLIC_URL=${CLICKML_PUBLIC_URL:-https://localhost:$CLICKML_PORT}
setting=-Ddw.server.applicationConnectors[0]
connector=("$setting.type=https" "$setting.keyStorePath=$keystore" "$setting.keyStorePassword=$password"
  "$setting.keyStoreType=PKCS12")

printf '\n  Certificate: %s\n  Trust it once on this machine (docs/install-excel.md), then open %s\n' \
  "$certificate" "$CLICKML_PUBLIC_URL" >&2
