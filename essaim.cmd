@echo off
rem Essaim's launcher for Windows: needs a JDK 17 or newer (JAVA_HOME or PATH) and, for the first run, Maven.
setlocal
set "ROOT=%~dp0"
if defined ESSAIM_JAVA_HOME set "JAVA_HOME=%ESSAIM_JAVA_HOME%"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo Essaim: a JDK 17 or newer is needed. Install one, or set JAVA_HOME. / Il faut un JDK 17 ou plus recent. 1>&2
  exit /b 2
)
"%JAVA%" --list-modules 2>nul | findstr /b /c:"jdk.compiler@1.8" /c:"jdk.compiler@9" /c:"jdk.compiler@10" /c:"jdk.compiler@11" /c:"jdk.compiler@12" /c:"jdk.compiler@13" /c:"jdk.compiler@14" /c:"jdk.compiler@15" /c:"jdk.compiler@16" >nul
if not errorlevel 1 (
  echo Essaim: this JDK is older than 17. Set JAVA_HOME to a newer one. / Ce JDK est plus ancien que 17. 1>&2
  exit /b 2
)
if not exist "%ROOT%endpoint\target\lib" (
  where mvn >nul 2>&1
  if errorlevel 1 (
    echo Essaim: Maven was not found. Install it, then run essaim again. / Maven est introuvable. 1>&2
    exit /b 2
  )
  pushd "%ROOT%"
  call mvn -B -DskipTests -Djacoco.skip=true -Denforcer.skip=true -pl endpoint -am package
  if errorlevel 1 (
    popd
    exit /b 2
  )
  popd
)
"%JAVA%" %ESSAIM_JAVA_OPTS% "-Dessaim.home=%ROOT%." -cp "%ROOT%endpoint\target\classes;%ROOT%endpoint\target\lib\*" org.w3id.essaim.endpoint.Essaim %*
exit /b %errorlevel%
