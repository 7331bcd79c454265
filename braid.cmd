@echo off
rem Runs Braid's command line; builds it first when it is not built, or when its sources are newer.
rem BRAID_OPTS: more options for the Java machine. JAVA_HOME: which Java.
setlocal
set "home=%~dp0"
if "%home:~-1%"=="\" set "home=%home:~0,-1%"
set "jar=%home%\target\braid.jar"
set "unfinished=%home%\target\braid.unfinished"

set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
set "version=0"
for /f "tokens=3 delims= " %%v in ('""%java%" -version 2^>^&1 ^| findstr /c:" version ""' ) do (
    for /f "delims=.-+" %%m in ("%%~v") do set "version=%%m"
)
if %version% lss 17 (
    echo braid: needs Java 17 or later. Install a JDK, or set JAVA_HOME.>&2
    exit /b 4
)

if not exist "%home%\pom.xml" goto start
if not exist "%jar%" goto build
if not exist "%home%\target\lib" goto build
if exist "%unfinished%" goto build
powershell -NoProfile -Command "$built = (Get-Item -LiteralPath $env:jar).LastWriteTime; if (Get-ChildItem -LiteralPath $env:home\src\main, $env:home\pom.xml -Recurse -File | Where-Object LastWriteTime -gt $built) { exit 1 }"
if not errorlevel 1 goto start

:build
where mvn >nul 2>nul
if errorlevel 1 (
    echo braid: must be built once, and 'mvn' is not there. Install Maven 3.8 or later.>&2
    exit /b 4
)
echo braid: building once; the first time this takes a few minutes, as libraries are fetched.>&2
if not exist "%home%\target" mkdir "%home%\target"
type nul >"%unfinished%"
pushd "%home%"
call mvn -q -B -Dmaven.test.skip=true -Dspotless.check.skip=true package 1>&2
if errorlevel 1 (
    popd
    echo braid: the build failed, for the reason above. Mend it, or run 'mvn package' in %home% to see more; then try again.>&2
    exit /b 4
)
popd
del "%unfinished%"

:start
set "machine=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto"
for %%c in (run samples link import export) do if "%~1"=="%%c" set "machine=-XX:+UseParallelGC"
if "%~1"=="serve" set "machine=-XX:+UseG1GC"
"%java%" %machine% -Dfile.encoding=UTF-8 "-Dbraid.home=%home%" %BRAID_OPTS% -jar "%jar%" %*
exit /b %errorlevel%
