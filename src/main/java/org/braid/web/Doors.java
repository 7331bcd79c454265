package org.braid.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Nothing without a login: HTTP Basic with each request, no session and no cookie. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Doors {
    @Bean
    SecurityFilterChain loginForEverything(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(
                        (request, response, failure) -> Problem.LOGIN_NEEDED.send(request, response)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Nothing can be changed here, and a question is JSON, which the form of another site cannot send.
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    @Bean
    UserDetailsService logins(Server.Office office, PasswordEncoder passwords) {
        return new InMemoryUserDetailsManager(office.logins().stream()
                .map(login -> User.withUsername(login.user())
                        .password(passwords.encode(login.password()))
                        .authorities("ask")
                        .build())
                .toList());
    }

    @Bean
    PasswordEncoder passwords() {
        return new LongPasswords();
    }

    @Bean
    RequestRejectedHandler oddRequests() {
        return (request, response, odd) -> Problem.ODD_REQUEST.send(request, response);
    }
}
