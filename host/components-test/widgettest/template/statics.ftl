${Static["java.lang.System"].getProperty("user.home")}
