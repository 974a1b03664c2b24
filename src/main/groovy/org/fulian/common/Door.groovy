// Which page the open request "main" shows: the login form to a visitor, the work desk to a user.
return session.getAttribute('userLogin') ? 'success' : 'login'
