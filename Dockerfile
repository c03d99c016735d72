# Two images: `docker build --target cinebot .` is the bot, `docker build --target rehearsal .` adds a Discord to try it on.
# The publish commands below are run by a test, word for word. Keep them one line each.
FROM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
WORKDIR /source
COPY Directory.Build.props Directory.Packages.props ./
COPY src/CineBot/CineBot.csproj src/CineBot/
COPY src/CineBot.Analyzers/CineBot.Analyzers.csproj src/CineBot.Analyzers/
COPY src/CineBot.Calendars/CineBot.Calendars.csproj src/CineBot.Calendars/
COPY src/CineBot.Dates/CineBot.Dates.csproj src/CineBot.Dates/
COPY src/CineBot.Rehearsal/CineBot.Rehearsal.csproj src/CineBot.Rehearsal/
RUN dotnet restore src/CineBot.Rehearsal/CineBot.Rehearsal.csproj
COPY .editorconfig ./
COPY .analyzers .analyzers
COPY config config
COPY src src
RUN dotnet publish src/CineBot/CineBot.csproj --no-restore -c Release -o /app/cinebot
RUN dotnet publish src/CineBot.Rehearsal/CineBot.Rehearsal.csproj --no-restore -c Release -o /app/rehearsal

# This image has ICU and the time zones in it: French sorts, plurals and winter time need them.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble AS runtime
RUN mkdir /data && chown "$APP_UID" /data
WORKDIR /data
VOLUME /data
ENV DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false
USER $APP_UID

# It answers on the loopback address only, on purpose: run it with --network host.
FROM runtime AS rehearsal
COPY --from=build /app/cinebot /app/cinebot
COPY --from=build /app/rehearsal /app/rehearsal
ENTRYPOINT ["dotnet", "/app/rehearsal/CineBot.Rehearsal.dll", "--port", "5050", "--bot", "/app/cinebot/CineBot.dll", "--data", "/data"]

# The last target is the one that `docker build .` makes: a production image without the rehearsal.
FROM runtime AS cinebot
COPY --from=build /app/cinebot /app/cinebot
ENV CINEBOT_Storage__Path=/data/cinebot.db CINEBOT_Web__Url=http://127.0.0.1:8080
# Asks the bot whether its connection to Discord stands. Exit code 78 means that its operator must mend something: do not restart for it.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["dotnet", "/app/cinebot/CineBot.dll"]
